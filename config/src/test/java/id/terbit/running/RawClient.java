package id.terbit.running;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends bytes that no well-behaved client would send.
 *
 * @param from the address of this machine that the connection comes from
 */
record RawClient(int port, InetAddress from) {

	private static final int WAIT_MILLIS = 20_000;

	RawClient(int port) {
		this(port, InetAddress.getLoopbackAddress());
	}

	/** The answer to a request as it is written here, lines ended by {@code \n}. */
	Answer send(String request) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port, this.from, 0)) {
			socket.setSoTimeout(WAIT_MILLIS);
			socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
			return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	/** The status of the answer to a request, whose end is not waited for. */
	int status(String request) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port, this.from, 0)) {
			socket.setSoTimeout(WAIT_MILLIS);
			socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
			String line = new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()),
					StandardCharsets.US_ASCII);
			return Integer.parseInt(line.substring("HTTP/1.1 ".length()));
		}
	}

	/** A GET of an address, written as it is. */
	Answer get(String address, String... headers) throws IOException {
		return send("GET %s HTTP/1.1\nHost: localhost\nConnection: close\n%s\n".formatted(address,
				(headers.length > 0) ? String.join("\n", headers) + "\n" : ""));
	}

	/**
	 * An answer.
	 *
	 * @param headers by name in small letters; a line for each that came more than once
	 */
	record Answer(int status, Map<String, String> headers, String body) {

		static Answer of(String text) {
			int end = text.indexOf("\r\n\r\n");
			List<String> lines = text.substring(0, end).lines().toList();
			Map<String, String> headers = new TreeMap<>();
			for (String line : lines.subList(1, lines.size())) {
				int colon = line.indexOf(':');
				headers.merge(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip(),
						(first, next) -> first + "\n" + next);
			}
			int status = Integer.parseInt(lines.get(0).substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
			return new Answer(status, headers, text.substring(end + 4));
		}

		String type() {
			return this.headers.getOrDefault("content-type", "");
		}

	}

}
