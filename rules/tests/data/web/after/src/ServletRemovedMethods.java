package app;

import javax.servlet.http.HttpSession;

class ServletRemovedMethods {
    Object a(HttpSession session) {
        return session.getAttribute("cart");
    }
}
