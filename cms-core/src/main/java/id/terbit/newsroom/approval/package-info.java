/**
 * The pages behind an approval link: the article, what was changed, and the decision,
 * without a session.
 */
@NullMarked
package id.terbit.newsroom.approval;

import org.jspecify.annotations.NullMarked;
