package id.terbit.publication;

import org.jspecify.annotations.Nullable;

/** Where a delivery can be seen, if anywhere. */
public record DeliveryReceipt(@Nullable String remoteId, @Nullable String remoteUrl) {

	/** Delivered; nothing to point at. */
	public static final DeliveryReceipt DONE = new DeliveryReceipt(null, null);

}
