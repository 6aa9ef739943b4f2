/** The mail queue: facts waiting to become mails, one db-scheduler task each. */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity", "person", "refusal", "secret" })
package id.terbit.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
