package org.calmtrace.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.calmtrace.platform.mongo.StoreKind;
import org.calmtrace.security.CurrentUser;
import org.calmtrace.security.Role;
import org.calmtrace.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UrlPathHelper;
import org.springframework.web.util.WebUtils;

/** Makes the {@link Shell} of the request at hand. */
@Component
public class Shells {

  static final String THEME_COOKIE = "calmtrace-theme";

  private final HttpServletRequest request;
  private final CurrentUser currentUser;
  private final List<NavItem> places;
  private final StoreKind store;
  private final Optional<LoadProgress> progress;

  Shells(
      HttpServletRequest request,
      CurrentUser currentUser,
      List<NavItem> places,
      StoreKind store,
      Optional<LoadProgress> progress) {
    this.request = request;
    this.currentUser = currentUser;
    this.places = places.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
    this.store = store;
    this.progress = progress;
  }

  public Shell current() {
    SignedIn user = user();
    return new Shell(
        user,
        placesOf(user),
        theme(),
        LocaleContextHolder.getLocale(),
        store,
        loading(),
        address());
  }

  private @Nullable Integer loading() {
    return progress
        .filter(each -> each.state() == LoadProgress.State.LOADING)
        .map(LoadProgress::percent)
        .orElse(null);
  }

  /** Nobody is signed in on the sign-in page, nor on an error page before it. */
  private @Nullable SignedIn user() {
    try {
      return currentUser.get();
    } catch (AccessDeniedException nobody) {
      return null;
    }
  }

  List<NavItem> placesOf(@Nullable SignedIn user) {
    return user == null
        ? List.of()
        : places.stream().filter(place -> user.isAny(place.roles().toArray(Role[]::new))).toList();
  }

  private Theme theme() {
    Cookie cookie = WebUtils.getCookie(request, THEME_COOKIE);
    return Theme.of(cookie == null ? null : cookie.getValue());
  }

  /** A page that was made from a posted form cannot be fetched again: its form's address can. */
  private String address() {
    String path = UrlPathHelper.defaultInstance.getOriginatingRequestUri(request);
    String query = UrlPathHelper.defaultInstance.getOriginatingQueryString(request);
    return query == null || !"GET".equals(request.getMethod()) ? path : path + "?" + query;
  }
}
