<%@ page contentType="text/html; charset=ISO-8859-1" import="java.util.*" %>
<html>
<head><title>Heritage Bank - Tellers</title></head>
<body bgcolor="#f4f4ec">
<h1>Tellers</h1>
<table border="1">
<tr><th>Id</th><th>Name</th><th>Type</th><th>Branch</th></tr>
<%
    Vector tellers = (Vector) request.getAttribute("tellers");
    for (Enumeration e = tellers.elements(); e.hasMoreElements();) {
        String[] teller = (String[]) e.nextElement();
%>
<tr><td><%= teller[0] %></td><td><%= teller[1] %></td><td><%= teller[2] %></td><td><%= teller[3] %></td></tr>
<% } %>
</table>
<p><%= tellers.size() %> tellers.</p>
</body>
</html>
