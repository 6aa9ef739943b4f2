/**
 * Content types, each declared once: its fields drive form, API schema, search and
 * templates.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "refusal", "body", "language" })
package id.terbit.contenttype;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
