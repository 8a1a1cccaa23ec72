package app;

import javax.servlet.http.HttpServlet;

class JakartaServlet {
}
