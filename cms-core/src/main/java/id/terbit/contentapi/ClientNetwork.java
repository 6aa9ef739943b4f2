package id.terbit.contentapi;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whom limits by address count as one client: an IPv4 address, or the 64 bits of an IPv6
 * address that a line is given as a whole (RFC 4291, 2.5.4), for its owner has all of
 * them.
 */
public final class ClientNetwork {

	private static final int PREFIX_BYTES = 8;

	private ClientNetwork() {
	}

	/**
	 * The client's key.
	 * @param address as the connection or a trusted proxy names it; what is no address
	 * stands for itself and is never looked up
	 */
	public static String of(String address) {
		if (address.indexOf(':') < 0) {
			return address;
		}
		try {
			InetAddress known = InetAddress.getByName(address);
			return (known instanceof Inet6Address)
					? HexFormat.of().formatHex(Arrays.copyOf(known.getAddress(), PREFIX_BYTES))
					: known.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
