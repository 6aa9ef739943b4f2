package id.terbit.secret;

/**
 * What is made with the installation's master key, which stands outside the database.
 * Each purpose has a key of its own, derived with HKDF-SHA-256 (RFC 5869).
 */
public interface Secrets {

	/** HMAC-SHA-256 of the data with the key of this purpose; 32 bytes. */
	byte[] mac(String purpose, byte[] data);

	/** Encrypts and authenticates (AES-256-GCM); the result holds its own nonce. */
	byte[] seal(String purpose, byte[] plain);

	/**
	 * Opens what {@link #seal} made for the same purpose.
	 * @throws IllegalArgumentException where it was not sealed with this key or was
	 * changed
	 */
	byte[] open(String purpose, byte[] sealed);

	/** 32 fresh random bytes as 43 characters of base64url without padding. */
	String newToken();

	/** SHA-256 of a token, which is all that is ever stored of it; 32 bytes. */
	byte[] digest(String token);

}
