package id.terbit.site;

/**
 * A district (kecamatan).
 *
 * @param code six digits, Kemendagri's code
 */
public record District(String code, String slug, String name) {
}
