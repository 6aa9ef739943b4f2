package id.terbit.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a server and does to its connections what a bad network does. */
public final class FaultyProxy implements AutoCloseable {

	/** Beyond this many bytes an answer is body, not head, with the servers used here. */
	private static final int HEAD = 1_500;

	private final ServerSocket listener;

	private final int target;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();

	private final AtomicInteger connections = new AtomicInteger();

	private volatile Fault fault = Fault.NONE;

	private FaultyProxy(ServerSocket listener, int target) {
		this.listener = listener;
		this.target = target;
	}

	public static FaultyProxy before(int target) throws IOException {
		FaultyProxy proxy = new FaultyProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
		proxy.threads.execute(proxy::accept);
		return proxy;
	}

	public int port() {
		return this.listener.getLocalPort();
	}

	/** How many connections were asked for since the last change of fault. */
	public int connections() {
		return this.connections.get();
	}

	/** Changes what is done; connections that stand are cut, so that none escapes. */
	public void set(Fault next) {
		this.fault = next;
		this.connections.set(0);
		for (Socket socket = this.sockets.poll(); socket != null; socket = this.sockets.poll()) {
			close(socket);
		}
	}

	private void accept() {
		while (!this.listener.isClosed()) {
			try {
				Socket client = this.listener.accept();
				this.sockets.add(client);
				this.connections.incrementAndGet();
				this.threads.execute(() -> serve(client));
			}
			catch (IOException ex) {
				// closed, which is how it ends
				return;
			}
		}
	}

	private void serve(Socket client) {
		if (this.fault == Fault.REFUSE) {
			close(client);
			return;
		}
		if (this.fault == Fault.HANG) {
			// keeps the connection and answers nothing until it is cut
			return;
		}
		try {
			Socket server = new Socket(InetAddress.getLoopbackAddress(), this.target);
			this.sockets.add(server);
			this.threads
				.execute(() -> pump(client, server, this.fault == Fault.CORRUPT_REQUESTS ? this.fault : Fault.NONE));
			pump(server, client, (this.fault != Fault.CORRUPT_REQUESTS) ? this.fault : Fault.NONE);
		}
		catch (IOException ex) {
			close(client);
		}
	}

	private static void pump(Socket from, Socket to, Fault fault) {
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			byte[] buffer = new byte[8 * 1024];
			long passed = 0;
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				boolean body = passed + read > HEAD * 10L;
				if (body && fault == Fault.TRUNCATE) {
					return;
				}
				if (body && (fault == Fault.CORRUPT || fault == Fault.CORRUPT_REQUESTS)) {
					buffer[read / 2]++;
				}
				out.write(buffer, 0, read);
				out.flush();
				passed += read;
			}
		}
		catch (IOException ex) {
			// one side is gone, and with it the connection
			close(from);
			close(to);
		}
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.listener.close();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		set(Fault.REFUSE);
		this.threads.shutdownNow();
	}

	/** What can be wrong. */
	public enum Fault {

		/** Nothing. */
		NONE,

		/** Connections are cut at once. */
		REFUSE,

		/** Connections stand and nothing comes. */
		HANG,

		/** Long answers end in their middle. */
		TRUNCATE,

		/** Long answers come with wrong bytes. */
		CORRUPT,

		/** Long requests go on with wrong bytes. */
		CORRUPT_REQUESTS

	}

}
