/**
 * Everything that core shows to the office: pages, letters and their frame.
 * <p>
 * How a page of any module is shown: a controller takes a {@link Viewer} parameter,
 * builds its content with its own module's typed templates, and returns
 * {@code frame.page(viewer, viewer.texts().get("work.title"), templates.newsroomWork(view))},
 * a plain Spring {@code View}; a page without the frame is {@code new PageView(model)}.
 * After a POST it calls {@link Flash#notice} and returns a {@code RedirectView}. A module
 * adds itself to the menu with a {@link NavigationEntry} bean, and to the page of a
 * document with a {@link DocumentPageLink} bean. Forms carry the hidden field
 * {@code viewer.csrfParameter()} = {@code viewer.csrfToken()}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity", "refusal", "language", "secret", "body", "asset", "contenttype",
		"site", "person", "procedure", "route", "publication", "document", "history", "mail", "approval",
		"contentapi" })
package id.terbit.newsroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
