package id.terbit.search.index;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded index lives.
 *
 * @param folder holds one folder for each generation of the index and a pointer to the
 * one in use; may be deleted while the application is stopped, it is then made anew
 */
@ConfigurationProperties("terbit.search")
record SearchProperties(@DefaultValue("${terbit.data:./data}/search") Path folder) {
}
