package id.terbit.procedure;

import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How procedures are timed.
 *
 * @param zone the zone in which the office's working hours stand
 */
@ConfigurationProperties("terbit.procedure")
record ProcedureProperties(@DefaultValue("Asia/Jakarta") ZoneId zone) {
}
