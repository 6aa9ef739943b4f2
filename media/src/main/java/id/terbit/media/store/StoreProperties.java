package id.terbit.media.store;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where files are kept.
 *
 * @param folder of the embedded store; without it {@code media} under {@code terbit.data}
 */
@ConfigurationProperties("terbit.media")
record StoreProperties(@Nullable Path folder) {
}
