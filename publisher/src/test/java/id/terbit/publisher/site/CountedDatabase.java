package id.terbit.publisher.site;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down the statements that one thread sends to the database. */
@TestComponent
class CountedDatabase implements BeanPostProcessor {

	private final List<String> statements = new CopyOnWriteArrayList<>();

	private volatile @Nullable Thread watched;

	/** The statements that some work sends in this thread; a batch counts as one. */
	List<String> of(Work work) throws Exception {
		this.statements.clear();
		this.watched = Thread.currentThread();
		try {
			work.run();
		}
		finally {
			this.watched = null;
		}
		return List.copyOf(this.statements);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource database && !(bean instanceof DelegatingDataSource)) ? counted(database)
				: bean;
	}

	private DataSource counted(DataSource database) {
		return new DelegatingDataSource(database) {

			@Override
			public Connection getConnection() throws SQLException {
				return watched(Connection.class, super.getConnection(), "");
			}

		};
	}

	private <T> T watched(Class<T> type, T real, String sql) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
				String first = (arguments != null && arguments.length > 0 && arguments[0] instanceof String text) ? text
						: sql;
				if (method.getName().startsWith("execute") && Thread.currentThread() == this.watched) {
					this.statements.add(first.strip());
				}
				try {
					Object answer = method.invoke(real, arguments);
					if (answer instanceof PreparedStatement statement) {
						return watched(PreparedStatement.class, statement, first);
					}
					return (answer instanceof Statement statement) ? watched(Statement.class, statement, first)
							: answer;
				}
				catch (InvocationTargetException ex) {
					throw ex.getCause();
				}
			}));
	}

	/** Something that uses the database. */
	@FunctionalInterface
	interface Work {

		void run() throws Exception;

	}

}
