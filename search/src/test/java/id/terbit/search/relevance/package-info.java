/**
 * How well search finds what people mean: a generated corpus, queries judged by written
 * rules, and the figures of any engine. Depends on no engine save the stock one it
 * compares with.
 */
@NullMarked
package id.terbit.search.relevance;

import org.jspecify.annotations.NullMarked;
