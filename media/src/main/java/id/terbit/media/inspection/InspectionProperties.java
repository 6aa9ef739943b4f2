package id.terbit.media.inspection;

import java.util.List;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What may be uploaded.
 *
 * @param maxPixels largest width times height of a picture, read from its header before
 * anything is decoded
 * @param types the types that are taken and how large each may be; a type that the
 * program does not know stops it at start. Without it {@link FileType}'s own list holds.
 */
@Validated
@ConfigurationProperties("terbit.media.inspection")
record InspectionProperties(@DefaultValue("50000000") @Min(10_000) long maxPixels, @DefaultValue List<Allowed> types) {

	/**
	 * One type.
	 *
	 * @param type its name in {@link FileType}, for example {@code jpeg}
	 * @param maxSize of one file
	 */
	record Allowed(FileType type, DataSize maxSize) {
	}

}
