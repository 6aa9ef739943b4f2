package id.terbit.media.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

import javax.net.SocketFactory;

/**
 * Sockets that send small pieces at once. Without TCP_NODELAY the last piece of a request
 * waits for the other side's delayed acknowledgement (RFC 896 with RFC 1122, 4.2.3.2):
 * some forty milliseconds on each small put.
 */
final class NoDelaySockets extends SocketFactory {

	private final SocketFactory plain = SocketFactory.getDefault();

	@Override
	public Socket createSocket() throws IOException {
		return noDelay(this.plain.createSocket());
	}

	@Override
	public Socket createSocket(String host, int port) throws IOException {
		return noDelay(this.plain.createSocket(host, port));
	}

	@Override
	public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
		return noDelay(this.plain.createSocket(host, port, from, fromPort));
	}

	@Override
	public Socket createSocket(InetAddress host, int port) throws IOException {
		return noDelay(this.plain.createSocket(host, port));
	}

	@Override
	public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
		return noDelay(this.plain.createSocket(host, port, from, fromPort));
	}

	private static Socket noDelay(Socket socket) throws IOException {
		socket.setTcpNoDelay(true);
		return socket;
	}

}
