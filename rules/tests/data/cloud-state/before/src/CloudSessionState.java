package app;

import javax.servlet.http.HttpSession;

class CloudSessionState {
    void a(HttpSession session) {
        session.setAttribute("cart", this);
    }
}
