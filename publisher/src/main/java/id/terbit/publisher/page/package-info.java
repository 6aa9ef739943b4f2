/**
 * What a public page shows: the views that the site's templates fill in, and the pure
 * computations behind them (colours, feeds, structured data). No I/O.
 */
@NullMarked
package id.terbit.publisher.page;

import org.jspecify.annotations.NullMarked;
