package app;

import javax.websocket.server.ServerEndpoint;

class JakartaWebsocket {
}
