/**
 * Work in bulk: Spring Batch jobs that restart where they stopped, of this module and
 * over what others supply, and the page that shows, starts and stops them.
 */
@NullMarked
package id.terbit.publisher.batch;

import org.jspecify.annotations.NullMarked;
