import CCMarkGFM

/// Tables and notes.
extension MarkdownRenderer {
  func table(_ isEntering: Bool) {
    mark(isEntering ? .table : .tableEnd)
    if isEntering {
      let heading = out.headings.last.map { "Table: \($0.text)" } ?? "Table"
      tables[heading, default: 0] += 1
      let count = tables[heading, default: 1]
      let name = count == 1 ? heading : "\(heading) (\(count))"
      put(
        made:
          "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(HTMLText.escape(name))\"><table>\n"
      )
      hasTableBody = false
    } else {
      put(hasTableBody ? "</tbody></table></div>\n" : "</table></div>\n")
    }
  }

  func tableRow(_ node: OpaquePointer, _ isEntering: Bool) {
    let isHeader = cmark_gfm_extensions_get_table_row_is_header(node) != 0
    row = (isHeader, 0)
    mark(.row, node, isEntering, value: isHeader ? 1 : 0)
    if isEntering {
      checkCells(ofRow: node)
      if isHeader {
        put("<thead>")
      } else if !hasTableBody {
        put("<tbody>\n")
        hasTableBody = true
      }
      put("<tr>")
    } else {
      put(isHeader ? "</tr></thead>\n" : "</tr>\n")
      note(byte: UInt8(ascii: "\n"))
    }
  }

  func cell(_ node: OpaquePointer, _ isEntering: Bool) {
    let isHeading = row.isHeader && cmark_node_first_child(node) != nil
    if isEntering {
      put(isHeading ? "<th scope=\"col\">" : "<td>")
      mark(.cell)
    } else {
      put(isHeading ? "</th>" : "</td>")
      if marksWords { words.endBlock() }
      note(byte: UInt8(ascii: " "))
      row.column += 1
    }
  }

  func footnoteReference(_ node: OpaquePointer) {
    let number = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    let name = HTMLText.escape(number)
    let use = footnoteUses[number, default: 0] + 1
    footnoteUses[number] = use
    if !openLinks.isEmpty { reportNote(inLink: node) }
    if linksOpen > 0 {
      // Inside a link there is no room for another; the number alone is shown.
      put(made: "<sup>\(name)</sup>")
      mark(.line)
      return
    }
    let prefix = options.idPrefix
    let id = use == 1 ? "\(prefix)fnref--\(name)" : "\(prefix)fnref--\(name)-\(use)"
    put(made: "<sup><a href=\"#\(prefix)fn--\(name)\" id=\"\(id)\" aria-label=\"Note \(name)\">\(name)</a></sup>")
    mark(.line)
  }

  func footnote(_ isEntering: Bool) {
    if isEntering {
      if footnotes == 0 { put("<section class=\"footnotes\" aria-label=\"Notes\"><ol>\n") }
      footnotes += 1
      put(made: "<li id=\"\(options.idPrefix)fn--\(footnotes)\">")
    } else {
      put(made: "<a href=\"#\(options.idPrefix)fnref--\(footnotes)\">Back to the text of note \(footnotes)</a></li>\n")
    }
  }
}
