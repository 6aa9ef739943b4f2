package id.terbit.document;

import java.util.ArrayList;
import java.util.List;

import id.terbit.document.Edition.Withdrawal;
import id.terbit.refusal.Refusal;
import id.terbit.route.RedirectTarget;
import id.terbit.route.Routes.Lead;

/** Whether kind and redirect of a withdrawal fit together and lead readers somewhere. */
final class WithdrawalCheck {

	private WithdrawalCheck() {
	}

	/**
	 * What the request lacks.
	 * @param lead where its redirect would lead
	 */
	static List<Refusal> of(VerbRequest request, Lead lead) {
		List<Refusal> refusals = new ArrayList<>();
		Withdrawal.Kind kind = request.withdrawal();
		String target = (request.redirectTo() != null) ? request.redirectTo() : "";
		if (kind == null) {
			refusals.add(Refusal.at("/kind", "withdraw.kind-missing"));
		}
		else if (kind == Withdrawal.Kind.CONSOLIDATED && target.isBlank()) {
			refusals.add(Refusal.at("/redirectTo", "withdraw.redirect-missing"));
		}
		else if (kind == Withdrawal.Kind.WITH_NOTICE && !target.isBlank()) {
			refusals.add(Refusal.at("/redirectTo", "withdraw.redirect-not-wanted"));
		}
		if (!target.isBlank()) {
			refusals.addAll(redirect(target, lead));
		}
		return refusals;
	}

	private static List<Refusal> redirect(String target, Lead lead) {
		if (!RedirectTarget.fits(target)) {
			return List.of(Refusal.at("/redirectTo", "withdraw.redirect-form"));
		}
		return switch (lead) {
			case ITSELF -> List.of(Refusal.at("/redirectTo", "withdraw.redirect-to-itself"));
			case CIRCLE -> List.of(Refusal.at("/redirectTo", "withdraw.redirect-circle"));
			case NOWHERE -> List.of(Refusal.at("/redirectTo", "withdraw.redirect-nowhere"));
			case SOMEWHERE -> List.of();
		};
	}

}
