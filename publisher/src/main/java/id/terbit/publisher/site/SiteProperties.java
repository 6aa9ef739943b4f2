package id.terbit.publisher.site;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where static sites stand.
 *
 * @param folder holds a folder a site with its releases; readers' web server may serve
 * {@code <folder>/<slug>/current}. Shared by all instances
 */
@ConfigurationProperties("terbit.site")
record SiteProperties(@DefaultValue("./data/sites") Path folder) {
}
