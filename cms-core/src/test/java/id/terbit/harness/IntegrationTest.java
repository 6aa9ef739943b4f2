package id.terbit.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test on the real parts: every bean of the modules on the class path, on a PostgreSQL
 * database of its own context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Patience.class)
@SpringBootTest(classes = HarnessApplication.class,
		properties = { "spring.flyway.enabled=false", "spring.batch.job.enabled=false",
				"db-scheduler.polling-interval=250ms", "terbit.data=${java.io.tmpdir}/terbit-test-${random.uuid}",
				"terbit.secret.key-file=${terbit.data}/secret/master.key", "terbit.site.folder=${terbit.data}/sites",
				"terbit.mail.folder=${terbit.data}/mail" })
public @interface IntegrationTest {

}
