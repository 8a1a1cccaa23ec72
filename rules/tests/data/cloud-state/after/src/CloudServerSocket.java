package app;

import java.net.http.HttpClient;

class CloudServerSocket {
}
