package id.terbit.search.index;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the embedded index lives.
 *
 * @param folder holds one folder for each generation of the index and a pointer to the
 * one in use; null for {@code search} in {@code terbit.data}. It may be deleted while the
 * application is stopped and is then made anew.
 */
@ConfigurationProperties("terbit.search")
record SearchProperties(@Nullable Path folder) {
}
