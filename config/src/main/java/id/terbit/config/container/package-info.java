/**
 * Tomcat: what it answers by itself, before the application is asked, in words and in the
 * shape of everything else.
 */
@NullMarked
package id.terbit.config.container;

import org.jspecify.annotations.NullMarked;
