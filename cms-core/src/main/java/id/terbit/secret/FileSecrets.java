package id.terbit.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Secrets from a master key in a file that only its owner may read. */
class FileSecrets implements Secrets {

	private static final int KEY_BYTES = 32;

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final byte[] master;

	private final SecureRandom random = new SecureRandom();

	private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

	FileSecrets(Path keyFile) {
		this.master = readOrMake(keyFile);
	}

	@Override
	public byte[] mac(String purpose, byte[] data) {
		return hmac(key(purpose), data);
	}

	@Override
	public byte[] seal(String purpose, byte[] plain) {
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce, plain, 0);
		byte[] result = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
		System.arraycopy(sealed, 0, result, NONCE_BYTES, sealed.length);
		return result;
	}

	@Override
	public byte[] open(String purpose, byte[] sealed) {
		if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
			throw new IllegalArgumentException("too short to be a sealed value");
		}
		return cipher(Cipher.DECRYPT_MODE, purpose, Arrays.copyOf(sealed, NONCE_BYTES), sealed, NONCE_BYTES);
	}

	@Override
	public String newToken() {
		byte[] token = new byte[KEY_BYTES];
		this.random.nextBytes(token);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
	}

	@Override
	public byte[] digest(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private byte[] cipher(int mode, String purpose, byte[] nonce, byte[] input, int from) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, new SecretKeySpec(key(purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
			return cipher.doFinal(input, from, input.length - from);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalArgumentException("not sealed with this key, or changed since", ex);
		}
	}

	/** HKDF-SHA-256 with an empty salt; one block is all that 32 bytes need. */
	private byte[] key(String purpose) {
		return this.keys.computeIfAbsent(purpose, (info) -> {
			byte[] extracted = hmac(new byte[KEY_BYTES], this.master);
			return hmac(extracted, (info + "\u0001").getBytes(StandardCharsets.UTF_8));
		});
	}

	private static byte[] hmac(byte[] key, byte[] data) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return mac.doFinal(data);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] readOrMake(Path keyFile) {
		try {
			if (Files.notExists(keyFile)) {
				make(keyFile);
			}
			byte[] key = Files.readAllBytes(keyFile);
			if (key.length != KEY_BYTES) {
				throw new IllegalStateException(
						"%s must hold %d bytes, not %d".formatted(keyFile, KEY_BYTES, key.length));
			}
			return key;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void make(Path keyFile) throws IOException {
		Path folder = Files.createDirectories(keyFile.toAbsolutePath().getParent());
		Path fresh = Files.createTempFile(folder, "master", ".new",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		byte[] key = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(key);
		Files.write(fresh, key);
		Files.move(fresh, keyFile, StandardCopyOption.ATOMIC_MOVE);
	}

}
