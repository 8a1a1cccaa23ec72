package app;

import jakarta.servlet.http.HttpServlet;

class ServletSingleThread extends HttpServlet {}
