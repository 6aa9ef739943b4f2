package id.terbit.document;

import java.util.Set;

import id.terbit.publication.Delivery;
import id.terbit.publication.DeliveryReceipt;
import id.terbit.publication.PublicationTarget;
import id.terbit.publication.Subject;

/** A place that wants every document, so that the ledger has something to note. */
class SampleTarget implements PublicationTarget {

	@Override
	public String name() {
		return "sample";
	}

	@Override
	public Set<Subject.Kind> wants() {
		return Set.of(Subject.Kind.DOCUMENT);
	}

	@Override
	public DeliveryReceipt deliver(Delivery delivery) {
		return DeliveryReceipt.DONE;
	}

}
