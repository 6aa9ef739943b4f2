package id.terbit.asset;

import java.util.UUID;

/** The identity of an asset; its file may be replaced, the id stays. */
public record AssetId(UUID value) {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
