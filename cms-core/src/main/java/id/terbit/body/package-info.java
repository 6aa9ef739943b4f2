/**
 * The body of a text: structured blocks, one strict parser, one renderer to HTML, one to
 * plain text, one differ.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "refusal", "asset", "language" })
package id.terbit.body;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
