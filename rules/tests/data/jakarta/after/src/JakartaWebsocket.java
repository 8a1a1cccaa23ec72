package app;

import jakarta.websocket.server.ServerEndpoint;

class JakartaWebsocket {
}
