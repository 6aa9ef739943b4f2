package id.terbit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The whole of Terbit in one process: newsroom, API, jobs and public sites. */
@SpringBootApplication
public class Terbit {

	public static void main(String[] args) {
		SpringApplication.run(Terbit.class, args);
	}

}
