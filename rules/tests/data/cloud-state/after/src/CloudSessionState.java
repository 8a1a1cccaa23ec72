package app;

import javax.servlet.http.HttpSession;

class CloudSessionState {
    Object a(HttpSession session) {
        return session.getId();
    }
}
