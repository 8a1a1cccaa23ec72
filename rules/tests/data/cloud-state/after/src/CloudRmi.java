package app;

import java.net.http.HttpClient;

class CloudRmi {
}
