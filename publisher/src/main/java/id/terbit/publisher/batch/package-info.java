/**
 * Work in bulk: Spring Batch jobs that restart where they stopped, and the page that
 * shows, starts and stops them.
 */
@NullMarked
package id.terbit.publisher.batch;

import org.jspecify.annotations.NullMarked;
