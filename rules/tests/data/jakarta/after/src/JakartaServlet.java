package app;

import jakarta.servlet.http.HttpServlet;

class JakartaServlet {
}
