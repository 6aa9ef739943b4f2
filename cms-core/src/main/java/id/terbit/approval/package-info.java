/** Approval by mail link: tokens bound to one person, one edition and one text. */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity", "refusal", "secret", "site", "person", "procedure", "document",
		"mail", "history" })
package id.terbit.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
