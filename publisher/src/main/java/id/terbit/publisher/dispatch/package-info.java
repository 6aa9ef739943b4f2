/**
 * The dispatcher: takes due rows of the ledger to their targets, one site and target at a
 * time.
 */
@NullMarked
package id.terbit.publisher.dispatch;

import org.jspecify.annotations.NullMarked;
