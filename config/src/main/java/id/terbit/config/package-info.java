/**
 * Puts the modules together: start, embedded database, security, commands and demo data.
 */
@NullMarked
package id.terbit.config;

import org.jspecify.annotations.NullMarked;
