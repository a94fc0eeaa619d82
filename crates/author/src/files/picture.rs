//! Pictures and portraits as files: SVG that is measured and looked through before it is copied.

use roxmltree::{Document, Node};

use crate::{
    diagnostic::Report,
    source::{FileId, Folder, Span},
};

/// A picture's size in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

/// What is known of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its size.
    pub size: Size,
    /// The views in it, which are its crops: the name and the `viewBox` of each.
    pub views: Vec<(String, String)>,
}

impl Sheet {
    /// The `viewBox` of a view.
    #[must_use]
    pub fn view(&self, name: &str) -> Option<&str> {
        self.views.iter().find(|(one, _)| one == name).map(|(_, seen)| seen.as_str())
    }
}

/// Looks through an SVG file and measures it.
pub fn read(folder: &Folder, file: FileId, report: &mut Report) -> Option<Sheet> {
    let document = match Document::parse(folder.text(file)) {
        Ok(document) => document,
        Err(error) => {
            report
                .error("picture-form", Folder::beginning(file), format!("this is not SVG: {error}"))
                .hint("pictures are plain SVG files");
            return None;
        }
    };
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        report.error("picture-form", place(file, root), "this is XML, but not SVG");
        return None;
    }
    for node in document.descendants() {
        look_through(file, node, report);
    }
    let size = measure(root);
    if size.is_none() {
        report
            .error("picture-size", place(file, root), "this picture doesn't say how large it is")
            .hint("give the svg element a viewBox, or a width and a height");
    }
    Some(Sheet { size: size?, views: views(&document) })
}

fn views(document: &Document<'_>) -> Vec<(String, String)> {
    let all = document.descendants().filter(|node| node.tag_name().name() == "view");
    let named = |node: Node<'_, '_>| {
        Some((node.attribute("id")?.to_owned(), node.attribute("viewBox")?.to_owned()))
    };
    all.filter_map(named).collect()
}

fn look_through(file: FileId, node: Node<'_, '_>, report: &mut Report) {
    if node.is_pi() {
        report.error("picture-unsafe", place(file, node), "a picture holds no instructions");
        return;
    }
    if !node.is_element() {
        return;
    }
    let name = node.tag_name().name();
    if ["script", "style", "foreignObject"].contains(&name) {
        report
            .error("picture-unsafe", place(file, node), format!("a picture holds no `<{name}>`"))
            .hint("use plain shapes with presentation attributes: fill=, stroke=");
    }
    for attribute in node.attributes() {
        let range = attribute.range();
        let span = Span { file, start: range.start, end: range.end };
        let (name, value) = (attribute.name(), attribute.value());
        if name == "style" {
            report
                .error("picture-unsafe", span, "a picture has no `style=`")
                .hint("use presentation attributes: fill=, stroke=");
        } else if name.len() > 2 && name.to_ascii_lowercase().starts_with("on") {
            report.error(
                "picture-unsafe",
                span,
                format!("a picture has no handlers, and `{name}=` is one"),
            );
        } else if (name == "href" || name == "src") && !value.trim_start().starts_with('#') {
            report
                .error("picture-unsafe", span, "a picture refers to nothing outside itself")
                .hint("only href=\"#id\" is allowed");
        } else if value
            .to_ascii_lowercase()
            .replace(['"', '\'', ' '], "")
            .split("url(")
            .skip(1)
            .any(|to| !to.starts_with('#'))
        {
            report
                .error("picture-unsafe", span, "a picture refers to nothing outside itself")
                .hint("only url(#id) is allowed");
        }
    }
}

fn measure(root: Node<'_, '_>) -> Option<Size> {
    let length = |name: &str| {
        let value = root.attribute(name)?.trim();
        whole(value.strip_suffix("px").unwrap_or(value))
    };
    if let (Some(width), Some(height)) = (length("width"), length("height")) {
        return Some(Size { width, height });
    }
    let numbers: Vec<&str> =
        root.attribute("viewBox")?.split([' ', ',']).filter(|part| !part.is_empty()).collect();
    match numbers.as_slice() {
        [_, _, width, height] => Some(Size { width: whole(width)?, height: whole(height)? }),
        _ => None,
    }
}

/// A length as whole pixels, from 1 to 16384: larger than any page.
fn whole(text: &str) -> Option<u32> {
    let number: f64 = text.parse().ok()?;
    let number = number.round();
    (1.0..=16384.0).contains(&number).then_some(number as u32)
}

fn place(file: FileId, node: Node<'_, '_>) -> Span {
    let range = node.range();
    Span { file, start: range.start, end: range.end }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(svg: &str) -> (Option<Size>, Vec<&'static str>) {
        let (sheet, codes) = read_text(svg);
        (sheet.map(|sheet| sheet.size), codes)
    }

    fn read_text(svg: &str) -> (Option<Sheet>, Vec<&'static str>) {
        let folder = Folder::from_files(vec![("a.svg".into(), svg.as_bytes().to_vec())]);
        let mut report = Report::default();
        let sheet = read(&folder, folder.find("a.svg").unwrap(), &mut report);
        (sheet, report.into_sorted(&folder).iter().map(|one| one.code).collect())
    }

    #[test]
    fn a_picture_is_measured() {
        let svg = "http://www.w3.org/2000/svg";
        let size = Some(Size { width: 320, height: 200 });
        assert_eq!(codes(&format!("<svg xmlns='{svg}' viewBox='0 0 320 200'/>")), (size, vec![]));
        assert_eq!(
            codes(&format!("<svg xmlns='{svg}' width='320px' height='199.6'/>")),
            (size, vec![])
        );
        assert_eq!(codes(&format!("<svg xmlns='{svg}'/>")), (None, vec!["picture-size"]));
        assert_eq!(codes("no"), (None, vec!["picture-form"]));
    }

    #[test]
    fn its_views_are_known() {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><view id='strip' viewBox='0 0 9 3'/></svg>";
        assert_eq!(read_text(svg).0.unwrap().views, [("strip".to_owned(), "0 0 9 3".to_owned())]);
    }

    #[test]
    fn what_could_run_or_reach_out_is_refused() {
        for inside in [
            "<script/>",
            "<style/>",
            "<foreignObject/>",
            "<g style='fill:red'/>",
            "<g onclick='a()'/>",
            "<a href='https://example.org'/>",
            "<image href='data:image/png;base64,a'/>",
            "<g fill='url( \"https://example.org/#a\")'/>",
        ] {
            let svg =
                format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>{inside}</svg>");
            assert_eq!(codes(&svg).1, ["picture-unsafe"], "{inside}");
        }
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><use href='#a' fill='url(#b)'/></svg>";
        assert_eq!(codes(svg).1, Vec::<&str>::new());
    }
}
