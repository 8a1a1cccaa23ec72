<%@ page contentType="text/html; charset=ISO-8859-1" %>
<%@ taglib uri="http://struts.apache.org/tags-html" prefix="html" %>
<%@ taglib uri="http://struts.apache.org/tags-bean" prefix="bean" %>
<%@ taglib uri="http://struts.apache.org/tags-logic" prefix="logic" %>
<html>
<head><title>Heritage Bank - Customers</title></head>
<body bgcolor="#f4f4ec">
<h1>Customers</h1>
<table border="1">
<tr><th>Customer</th><th>Name</th><th>Street</th><th>City</th><th>Branch</th></tr>
<logic:iterate id="customer" name="customers">
<tr>
<td><bean:write name="customer" property="id"/></td>
<td><bean:write name="customer" property="name"/></td>
<td><bean:write name="customer" property="street"/></td>
<td><bean:write name="customer" property="city"/></td>
<td><bean:write name="customer" property="branch"/></td>
</tr>
</logic:iterate>
</table>
<hr>
<p><a href="accounts.do">Accounts</a> | <a href="customers.do">Customers</a> | <a href="transferForm.do">Transfer</a> | <a href="signoff.do">Sign off</a></p>
</body>
</html>
