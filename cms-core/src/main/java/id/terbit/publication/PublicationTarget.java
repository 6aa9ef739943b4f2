package id.terbit.publication;

import java.util.Set;

/**
 * A place that must show what is published. Delivering is idempotent: it re-reads what is
 * live and makes the place show exactly that; a document that is no longer live is
 * removed.
 */
public interface PublicationTarget {

	/** Stable name, for example {@code search} or {@code pages}. */
	String name();

	/** The kinds of subject it wants. */
	Set<Subject.Kind> wants();

	/**
	 * Makes the place show the subject as it is live now. Called outside any transaction,
	 * under one lock a site; a failure is thrown and tried again later.
	 */
	DeliveryReceipt deliver(Delivery delivery) throws DeliveryException;

}
