package app;

import java.net.http.HttpClient;

class CloudCorba {
}
