/** What integration tests stand on: a real PostgreSQL, one for each JVM. */
@NullMarked
package id.terbit.harness;

import org.jspecify.annotations.NullMarked;
