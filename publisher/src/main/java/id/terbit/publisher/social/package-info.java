/**
 * Social channels: their credentials, and sending a share to each at most once.
 */
@NullMarked
package id.terbit.publisher.social;

import org.jspecify.annotations.NullMarked;
