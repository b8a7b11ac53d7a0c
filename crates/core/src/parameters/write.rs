//! The writer.

use crate::{Position, Record, Value, View, json};

/// The parameters of a request, in the order of its shape. Names are complete, values are not
/// encoded.
pub fn write(request: &dyn Record) -> Vec<(String, String)> {
    let mut writer = Writer::default();
    writer.record(request);
    writer.parameters
}

#[derive(Default)]
struct Writer {
    parameters: Vec<(String, String)>,
    name: String,
}

impl Writer {
    /// Does something one level deeper in the name.
    fn at(&mut self, segment: &str, then: impl FnOnce(&mut Self)) {
        let length = self.name.len();
        if length > 0 {
            self.name.push('.');
        }
        self.name.push_str(segment);
        then(self);
        self.name.truncate(length);
    }

    fn each(&mut self, count: usize, mut then: impl FnMut(&mut Self, usize)) {
        for index in 0..count {
            self.at(&(index + 1).to_string(), |writer| then(writer, index));
        }
    }

    fn put(&mut self, value: impl Into<String>) {
        self.parameters.push((self.name.clone(), value.into()));
    }

    fn record(&mut self, record: &dyn Record) {
        for (index, field) in record.shape().fields.iter().enumerate() {
            let view = record.view(index);
            if view.is_absent() {
                continue;
            }
            self.at(field.wire, |writer| match field.position {
                Position::Json if view.count() == Some(0) => {}
                Position::Json => {
                    let mut text = String::new();
                    json::value(&mut text, view);
                    writer.put(text);
                }
                _ => writer.view(view),
            });
        }
    }

    fn view(&mut self, view: View<'_>) {
        match view {
            View::Integer(Some(number)) | View::RequiredInteger(number) => {
                self.put(number.to_string());
            }
            View::Float(Some(number)) | View::RequiredFloat(number) => self.put(number.to_string()),
            View::Boolean(Some(value)) | View::RequiredBoolean(value) => {
                self.put(value.to_string());
            }
            View::Record(member) => {
                if let Some(record) = member.get() {
                    self.record(record);
                }
            }
            View::Json(Some(value)) => self.json(value),
            View::Texts(texts) => self.each(texts.len(), |writer, index| writer.put(&texts[index])),
            View::Integers(numbers) => self.each(numbers.len(), |writer, index| {
                writer.put(numbers[index].to_string());
            }),
            View::Floats(numbers) => self.each(numbers.len(), |writer, index| {
                writer.put(numbers[index].to_string());
            }),
            View::Booleans(values) => self.each(values.len(), |writer, index| {
                writer.put(values[index].to_string());
            }),
            View::Choices(choices) => self.each(choices.count(), |writer, index| {
                writer.put(choices.text(index).unwrap_or_default());
            }),
            View::Records(records) => self.each(records.count(), |writer, index| {
                if let Some(record) = records.get(index) {
                    writer.record(record);
                }
            }),
            View::Map(entries) => entries.each(&mut |key, record| {
                self.at(key, |writer| writer.record(record));
            }),
            view => self.put(view.as_text().unwrap_or_default()),
        }
    }

    fn json(&mut self, value: &Value) {
        match value {
            Value::Null => {}
            Value::String(text) => self.put(text),
            Value::Array(values) => {
                self.each(values.len(), |writer, index| writer.json(&values[index]));
            }
            Value::Object(members) => {
                for (name, value) in members {
                    self.at(name, |writer| writer.json(value));
                }
            }
            scalar => self.put(scalar.to_string()),
        }
    }
}
